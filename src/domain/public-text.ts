/**
 * A text that leaves the office: without what could reach or name a person. What the patterns do
 * not know stays, so that somebody still has to read it before it goes.
 */
export function maskPublicText(text: string): string {
  return masks.reduce((masked, { pattern, mask }) => masked.replace(pattern, mask), text);
}

type Mask = { readonly pattern: RegExp; readonly mask: string };

const hidden = '＊＊＊';
const someFlat = '某户';
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房解应宗丁宣邓单洪包左石崔吉龚程裴陆荣翁段巫焦谷车侯全班秋仲宫宁甘厉祖武符刘景詹龙叶司黎白赖卓池乔温庄晏柴瞿阎习艾容向古易廖文曾关申牟冉聂谭向';
const bearers =
  '业主|住户|户主|租户|租客|房主|房东|当事人|联系人|负责人|责任人|店主|老板|经营者|网格员|楼栋长';
const afterName = '[，,。；;、：:\\s（(）)]|先生|女士|未|已|将|在|的|家|称|拒|电话|反映|$';

const masks: readonly Mask[] = [
  // An identity number, a mobile, a land line, and any other long number.
  { pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, mask: hidden },
  { pattern: /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g, mask: hidden },
  { pattern: /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, mask: hidden },
  { pattern: /\d{7,}/g, mask: hidden },
  {
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.\s]?[A-Z\d]{5,6}/g,
    mask: hidden,
  },
  // A flat: 3-2-501, 2单元501, 3栋12-3, 501室.
  { pattern: /(?<!\d)\d{1,3}[-－—]\d{1,3}[-－—]\d{1,4}(?!\d)[室户号]?/g, mask: someFlat },
  { pattern: /(?<=单元|栋|幢)\s*\d{1,2}[-－—]\d{1,4}(?!\d)[室户号]?/g, mask: someFlat },
  { pattern: /(?<=单元)\s*\d{1,4}(?!\d|层|楼)[室户号]?/g, mask: someFlat },
  { pattern: /(?<!\d)\d{1,4}[A-Za-z]?\s*(?:室|号房|房间)/g, mask: someFlat },
  { pattern: /(?<!\d)\d{3,4}\s*(?:户|房)(?!型)/g, mask: someFlat },
  {
    pattern: new RegExp(
      `(?<=(?:${bearers})[：:\\s]?)([${surnames}])\\p{Script=Han}{1,2}?(?=${afterName})`,
      'gu',
    ),
    mask: '$1某',
  },
  {
    pattern: new RegExp(
      `([${surnames}])\\p{Script=Han}{0,2}(?=先生|女士|师傅|老师|同志|大爷|婆婆)`,
      'gu',
    ),
    mask: '$1某',
  },
];
