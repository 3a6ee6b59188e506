// Line drawings on a grid of 48. Neutral: they show packs and forms, nothing else. Colours come from the style sheet.

const line = (inside, box = 48) =>
  `<svg viewBox="0 0 ${box} ${box}" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;

const PACK = line('<path d="M14 10h20l7 8v20a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V18z"/><path d="M7 18h34M24 10v8"/>');
const BLISTER = line(
  '<rect x="8" y="8" width="32" height="32" rx="5"/><circle cx="17" cy="17" r="3"/><circle cx="31" cy="17" r="3"/><circle cx="17" cy="31" r="3"/><circle cx="31" cy="31" r="3"/>');

export const PRODUCTS = {
  condom: line(
    '<path d="M9 11.5 12 9l3 2.500 3-2.500 3 2.500 3-2.500 3 2.500 3-2.500 3 2.500 3-2.500 3 2.500v25L36 39l-3-2.500-3 2.500-3-2.500-3 2.500-3-2.500-3 2.500-3-2.500-3 2.500-3-2.500z"/><circle cx="24" cy="24" r="8.500"/><circle cx="24" cy="24" r="4.500"/>'),
  gel: line('<path d="M15 14h18l3 26a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2z"/><path d="M19 6h10v8H19zM20 23c0 4 8 4 8 8a4 4 0 0 1-8 0"/>'),
  film: line('<path d="M9 17a3 3 0 0 1 3-3h18l9 9v15a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3z"/><path d="M30 14v6a3 3 0 0 0 3 3h6M14 8h18a8 8 0 0 1 6 3"/>'),
  suppository: line('<path d="M24 6c7 5 10 12 10 19v13a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4V25c0-7 3-14 10-19z"/><path d="M14 29h20"/>'),
  pill: BLISTER,
  'emergency-pill': BLISTER,
  injection: PACK,
  implant: PACK,
  'intrauterine-device': PACK,
};

export const ICONS = {
  yes: line('<circle cx="24" cy="24" r="18"/><path d="m16 24.500 6 6 11-12"/>'),
  no: line('<circle cx="24" cy="24" r="18"/><path d="M16 24h16"/>'),
  note: line('<circle cx="24" cy="24" r="18"/><path d="M24 22v11M24 15.500v.100"/>'),
  help: line('<path d="M8 12a4 4 0 0 1 4-4h24a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4H24l-9 7v-7h-3a4 4 0 0 1-4-4z"/><path d="M19.500 17.500a4.500 4.500 0 1 1 6.500 4c-1.400.8-2 1.600-2 3M24 28.800v.100"/>'),
  back: line('<path d="M29 10 15 24l14 14"/>'),
  more: line('<path d="M10 18l14 14 14-14"/>'),
  close: line('<path d="m13 13 22 22M35 13 13 35"/>'),
  card: line('<rect x="5" y="11" width="38" height="26" rx="4"/><path d="M12 18h8v8h-8zM28 19h8M28 26h8M12 31h8"/>'),
  language: line('<circle cx="24" cy="24" r="18"/><path d="M6 24h36M24 6c6 5 8 11 8 18s-2 13-8 18c-6-5-8-11-8-18s2-13 8-18z"/>'),
  rest: line('<path d="M38 29A16 16 0 0 1 19 10a16 16 0 1 0 19 19z"/>'),
  wrench: line('<path d="M41 13a10 10 0 0 1-13 12L14 39a4.200 4.200 0 0 1-6-6l14-14A10 10 0 0 1 35 7l-6 6 6 6z"/>'),
  caution: line('<path d="M24 8 43 40H5z"/><path d="M24 20v9M24 34.500v.100"/>'),
  count: line('<path d="M10 14h8M10 24h8M10 34h8M26 15l3 3 8-8M26 25l3 3 8-8M26 35l3 3 8-8"/>'),
  erase: line('<path d="M17 11h22a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H17L5 24z"/><path d="m22 19 10 10M32 19 22 29"/>'),
  minus: line('<path d="M12 24h24"/>'),
  plus: line('<path d="M12 24h24M24 12v24"/>'),
};

const CABINET =
  '<rect class="soft" x="70" y="12" width="180" height="216" rx="14"/><path d="M86 30h148v112H86zM86 67h148M86 104h148M123 30v112M160 30v112M197 30v112"/>' +
  '<g class="knobs"><circle cx="104" cy="49" r="3"/><circle cx="141" cy="49" r="3"/><circle cx="178" cy="49" r="3"/><circle cx="215" cy="49" r="3"/><circle cx="104" cy="86" r="3"/><circle cx="141" cy="86" r="3"/><circle cx="178" cy="86" r="3"/><circle cx="215" cy="86" r="3"/><circle cx="104" cy="123" r="3"/><circle cx="141" cy="123" r="3"/><circle cx="178" cy="123" r="3"/><circle cx="215" cy="123" r="3"/></g>' +
  '<rect class="hatch" x="104" y="164" width="112" height="46" rx="6"/>';

const scene = (inside) =>
  `<svg viewBox="0 0 320 240" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`;

export const SCENES = {
  card: scene(
    '<rect class="soft" x="92" y="14" width="136" height="92" rx="14"/><path d="M116 38v-8h12M204 38v-8h-12M116 82v8h12M204 82v8h-12"/><path class="light" d="M112 60h96"/>' +
    '<g class="card"><rect class="paper" x="84" y="126" width="152" height="96" rx="12"/><g class="code"><path d="M102 146h22v22h-22zM146 146h22v22h-22zM102 184h22v22h-22z"/><path d="M134 148v.1M134 164v18M148 184h.1M164 182v8M148 202h18M134 202h.1"/></g><path d="M188 150h30M188 170h30M188 190h18"/></g>'),
  coming: scene(CABINET + '<rect class="box" x="129" y="76" width="25" height="20" rx="3"/>'),
  take: scene(CABINET + '<rect class="box" x="144" y="182" width="32" height="26" rx="3"/><path class="arrow" d="M18 187h40M44 173l14 14-14 14"/>'),
};
