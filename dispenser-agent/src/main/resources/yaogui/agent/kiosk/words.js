// What the page itself says. Sentences about what happens come from the machine, in both languages.

const WORDS = {
  'zh-CN': {
    other: 'English', help: '匿名咨询', back: '返回', end: '结束', close: '知道了', take: '取用', again: '完成',
    available: '可取', missing: '暂时没有', about: '是什么', use: '怎么用', cautions: '请注意', more: '往下看',
    chosen: '已选', cardHint: '把一卡通上的二维码对准读卡窗口',
    comingHint: '一般几秒钟', takeHint: '请拿好，不要遗留', number: '编号', offline: '正在连接，请稍候',
    capacity: '容量', pickLane: '请选择货道',
    READY: '正常', DEGRADED: '请检查', FAULTED: '故障停用', toCount: '请清点',
    EMPTY: '已空', EXPIRED: '过期，请取出', HELD: '停发，请取出', HOLDS_UNKNOWN: '等待停发清单', DATE_UNKNOWN: '时间未校准', TOO_WARM: '过热', UNCOUNTED: '待清点', LOCKED: '管理平台已锁定',
    load: '装入', count: '清点', withdraw: '取出', 'put-right': '修复', record: '登记',
    lot: '批号', expiry: '有效期至', quantity: '数量', product: '盒上品名', destination: '去向',
    'to-EXPIRED': '隔离 · 过期', 'to-RECALLED': '隔离 · 停发或召回', 'to-DAMAGED': '隔离 · 破损', 'to-VEHICLE': '装车带走',
    putIn: '装入几盒', after: '装后共几盒', afterHint: '数实物', by: '工号', byHint: '药具站发的号，不写姓名', takeOut: '请取出', tap: '请填写',
    scanHint: '可扫药盒上的码和货道标签', pickLaneFor: (name) => `${name}：请扫货道标签或点选货道`,
    countHint: '请数清货道里的实物，再登记。登记后显示与记录的差。', putRightHint: '检查并转到起始位置后，登记为已修复。', noLots: '没有已登记的批号。',
    expiryHint: '年月日，如 20280531；只有年月时按月末', done: '确定', erase: '退格', less: '减一', greater: '加一',
    shutDoor: '完成后请关好维护门',
  },
  en: {
    other: '中文', help: 'Anonymous help', back: 'Back', end: 'End', close: 'All right', take: 'Take this', again: 'Done',
    available: 'Available', missing: 'Not available now', about: 'What it is', use: 'How to use it', cautions: 'Please mind', more: 'Read on',
    chosen: 'Chosen', cardHint: 'Hold the code on your one-card before the reader',
    comingHint: 'This takes a few seconds', takeHint: 'Please leave nothing behind', number: 'Machine', offline: 'Connecting. One moment, please',
    capacity: 'holds', pickLane: 'Choose a lane',
    READY: 'In order', DEGRADED: 'Please check', FAULTED: 'Out of use', toCount: 'Please count',
    EMPTY: 'Empty', EXPIRED: 'Expired: take out', HELD: 'Held back: take out', HOLDS_UNKNOWN: 'Awaiting recall list', DATE_UNKNOWN: 'Clock not set', TOO_WARM: 'Too warm', UNCOUNTED: 'To be counted', LOCKED: 'Locked by the station',
    load: 'Load', count: 'Count', withdraw: 'Take out', 'put-right': 'Put right', record: 'Record',
    lot: 'Lot', expiry: 'Use by', quantity: 'Quantity', product: 'On the box', destination: 'Goes to',
    'to-EXPIRED': 'Quarantine: expired', 'to-RECALLED': 'Quarantine: held or recalled', 'to-DAMAGED': 'Quarantine: damaged', 'to-VEHICLE': 'The van, for elsewhere',
    putIn: 'Put in', after: 'In the lane now', afterHint: 'count them', by: 'Staff no.', byHint: 'As the station gave it; not a name', takeOut: 'take out', tap: 'Fill in',
    scanHint: 'Scan the box and the lane’s label, or type', pickLaneFor: (name) => `${name}: scan the lane’s label, or touch the lane`,
    countHint: 'Count what lies in the lane, then record it. The difference is told afterwards.', putRightHint: 'Check it and turn it to its start, then record it as in order.', noLots: 'No lot is on record.',
    expiryHint: 'Year, month, day: 20280531; without a day, the end of the month', done: 'OK', erase: 'Erase', less: 'One less', greater: 'One more',
    shutDoor: 'Shut the service door when done',
  },
};

/** What the page itself answers, in both languages, so that it stands when the language is changed. */
export const SENTENCES = {
  wrongLane: (lane, right, wrong) => ({
    zh: `货道 ${lane} 应装“${right.zh}”，不是“${wrong.zh}”。`,
    en: `Lane ${lane} is for ${right.en}, not for ${wrong.en}.`,
  }),
  otherLot: { zh: '这个货道没有登记这个批号。', en: 'This lot is not on record in this lane.' },
};

export const FIRST = 'zh-CN';
let language = FIRST;

/** The language in which the page is written now. */
export const spoken = () => language;

export function speak(wanted) {
  language = wanted in WORDS ? wanted : FIRST;
  document.documentElement.lang = language;
}

/** A word of the page. */
export const word = (name) => WORDS[language][name];

/** A text of the machine in the language of the page. */
export const say = (text) => (text ? (language === 'en' ? text.en : text.zh) : '');
