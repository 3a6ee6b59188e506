// What the page itself says. Sentences about what happens come from the machine, in both languages.

const WORDS = {
  'zh-CN': {
    other: 'English', help: '匿名咨询', back: '返回', end: '结束', close: '知道了', take: '取用', again: '完成',
    available: '可取', missing: '暂时没有', about: '是什么', use: '怎么用', cautions: '请注意', more: '往下看',
    chosen: '已选', cardHint: '把一卡通上的二维码对准读卡窗口',
    comingHint: '一般几秒钟', takeHint: '请拿好，不要遗留', number: '本机编号', offline: '正在连接，请稍候',
    capacity: '容量', pickLane: '请选择货道',
    READY: '正常', DEGRADED: '请检查', FAULTED: '故障停用', toCount: '请清点',
    EMPTY: '已空', EXPIRED: '过期，请取出', HELD: '停发，请取出', DATE_UNKNOWN: '时间未校准', TOO_WARM: '过热',
    load: '装入', count: '清点', withdraw: '取出', 'put-right': '修复', record: '登记',
    lot: '批号', expiry: '有效期至', quantity: '数量', product: '盒上品名', destination: '去向',
    QUARANTINE: '隔离', VEHICLE: '装车带回', room: (n) => `还能装 ${n}`, takeOut: '请取出', tap: '请填写',
    countHint: '请数清货道里的实物，再登记。', putRightHint: '检查并转到起始位置后，登记为已修复。', noLots: '没有已登记的批号。',
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
    EMPTY: 'Empty', EXPIRED: 'Expired: take out', HELD: 'Held back: take out', DATE_UNKNOWN: 'Clock not set', TOO_WARM: 'Too warm',
    load: 'Load', count: 'Count', withdraw: 'Take out', 'put-right': 'Put right', record: 'Record',
    lot: 'Lot', expiry: 'Use by', quantity: 'Quantity', product: 'On the box', destination: 'Goes to',
    QUARANTINE: 'Quarantine', VEHICLE: 'The van', room: (n) => `room for ${n}`, takeOut: 'take out', tap: 'Fill in',
    countHint: 'Count what lies in the lane, then record it.', putRightHint: 'Check it and turn it to its start, then record it as in order.', noLots: 'No lot is on record.',
    expiryHint: 'Year, month, day: 20280531; without a day, the end of the month', done: 'OK', erase: 'Erase', less: 'One less', greater: 'One more',
    shutDoor: 'Shut the service door when done',
  },
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
