// What the page itself says. Everything about a point comes from the server, in both languages.

const WORDS = {
  'zh-CN': {
    other: 'English', title: '药柜内部', all: '全部点位', county: (n) => `演示县的 ${n} 个点位`, offline: '连接中断，正在重连…',
    countyHint: '每一台都是真实的程序，装在模拟的柜子里。点开看里面。',
    cabinet: '展示柜', rack: '自取架', boxes: (n) => `${n} 盒`, onRecord: (n) => `账上 ${n}`, faultCount: (n) => `故障 ${n} 项`,
    screen: '打开触摸屏', inside: '看里面', noPower: '停电', turning: '转动中', doorOpen: '门开着',
    believes: '程序的判断', truthHint: '左图是真实情况；这里是程序从传感器和记录得出的。',
    noAgent: '没有电，程序没有运行', noAgentHint: '记录留在盘上，来电后接着用。', journal: '最近的记录', alarms: '报警',
    resident: '居民', staff: '人员', faults: '故障', showCard: '出示一张卡', pressButton: '按下按钮', takeHatch: '从取货口取走',
    orScreen: '选择药具请用触摸屏。', lane: '货道', machine: '整机',
    openDoor: '打开维护门', shutDoor: '关上维护门', doorFirst: '维护门开着才能操作；门一开，电机一律不转。',
    refill: '装入', refillHint: '装入今天的批号，程序登记了才装。', home: '用手转到位', count: '清点实物', putRight: '登记为已修复',
    scanHint: '拿到读码器前（触摸屏上登记）：', scanLabel: '货道标签', scanBox: '药盒', scanSample: '展示样品',
    cutPower: '拔掉电源', restorePower: '恢复供电', mend: '排除全部故障', blockCurtain: '挡住光幕', clearCurtain: '清开光幕',
    truth: '实', record: '账', unknown: '？', fromAbove: '货道 · 俯视', fromFront: '出货口 · 正视',
    supply: '电机供电', closed: '合', open: '断', doorName: '维护门', doorShut: '关', doorIsOpen: '开', mains: '电源', on: '有', off: '无',
    curtain: '光幕', clear: '通', dark: '暗', emitter: '发', receiver: '收', hatch: '取货口', air: (n) => `空中 ${n} 盒`, more: (n) => `…共 ${n} 盒`,
    climate: '柜内', legend: '图例', lHome: '到位开关：闭合', lAway: '断开', lMotor: '电机通电', lLot: '颜色 = 批号', lDiffer: '实与账不符',
    lClick: '电源、门、光幕、取货口、按钮和货道都可以点',
    unknownPage: '没有这个点位。', needsDoor: '先打开维护门',
  },
  en: {
    other: '中文', title: 'Inside the cabinets', all: 'All points', county: (n) => `The ${n} points of the demo county`, offline: 'Connection lost. Trying again…',
    countyHint: 'Each is the real agent in a simulated cabinet. Open one to look inside.',
    cabinet: 'Cabinet', rack: 'Rack', boxes: (n) => `${n} boxes`, onRecord: (n) => `${n} on record`, faultCount: (n) => (n === 1 ? '1 fault' : `${n} faults`),
    screen: 'Its touch screen', inside: 'Look inside', noPower: 'No power', turning: 'Turning', doorOpen: 'Door open',
    believes: 'What the agent believes', truthHint: 'The drawing is the truth. This is what sensors and journal tell.',
    noAgent: 'No power, so no agent runs', noAgentHint: 'The journal stays on the disk and goes on when power is back.', journal: 'Last entries of the journal', alarms: 'Alarms',
    resident: 'Resident', staff: 'Staff', faults: 'Faults', showCard: 'Show a card', pressButton: 'Press a button', takeHatch: 'Take from the hatch',
    orScreen: 'Products are chosen on the touch screen.', lane: 'Lane', machine: 'Whole machine',
    openDoor: 'Open the service door', shutDoor: 'Shut the service door', doorFirst: 'Staff work with the door open; then no motor turns.',
    refill: 'Load', refillHint: 'Boxes of a lot of today; they go in once the agent has recorded them.', home: 'Turn home by hand', count: 'Count the boxes', putRight: 'Record as put right',
    scanHint: 'Hold before the reader, and record on the touch screen:', scanLabel: 'Lane label', scanBox: 'A box', scanSample: 'A display sample',
    cutPower: 'Pull the plug', restorePower: 'Restore the power', mend: 'Mend every fault', blockCurtain: 'Block the curtain', clearCurtain: 'Clear the curtain',
    truth: 'true', record: 'record', unknown: '?', fromAbove: 'Lanes, seen from above', fromFront: 'Drop and hatch, from the front',
    supply: 'Motor supply', closed: 'on', open: 'off', doorName: 'Door', doorShut: 'shut', doorIsOpen: 'open', mains: 'Mains', on: 'on', off: 'off',
    curtain: 'Drop curtain', clear: 'clear', dark: 'dark', emitter: 'E', receiver: 'R', hatch: 'Hatch', air: (n) => `${n} in the air`, more: (n) => `… ${n} in all`,
    climate: 'Inside', legend: 'Legend', lHome: 'Home switch closed', lAway: 'open', lMotor: 'motor has power', lLot: 'colour = lot', lDiffer: 'truth and record differ',
    lClick: 'Mains, door, curtain, hatch, buttons and lanes can be clicked',
    unknownPage: 'There is no such point.', needsDoor: 'Open the door first',
  },
};

const KEPT = 'yaogui.language';

/** `#en` or `#zh-CN` in the address comes before what was chosen last. */
const asked = location.hash.slice(1).split('/')[0];
let language = [asked, localStorage.getItem(KEPT), 'zh-CN'].find((each) => each in WORDS);

export const spoken = () => language;

export function switchLanguage() {
  language = language === 'en' ? 'zh-CN' : 'en';
  localStorage.setItem(KEPT, language);
}

/** A word of the page, or what it makes of a number. */
export function word(key, number) {
  const found = WORDS[language][key];
  return typeof found === 'function' ? found(number) : found;
}

/** A text that came in both languages. */
export const say = (text) => (language === 'en' ? text.en : text.zh);
