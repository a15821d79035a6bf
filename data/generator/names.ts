import {
  homeContours,
  homeNewCompounds,
  homeOldCompounds,
  homeStems,
  homeThroughs,
} from './home-names.ts';
import type { Subdistrict } from './subdistricts.ts';

/** What the places of a sub-district are called. Every name belongs to nowhere. */
export type Names = {
  readonly subdistrict: string;
  /** By the community's place in the list; names of compounds and streets come from them too. */
  readonly stems: readonly string[];
  /** The streets along the slope, from the river up. */
  readonly contours: readonly string[];
  /** The streets up the slope, from the left side to the right. */
  readonly throughs: readonly string[];
  /** A compound's name: the `order`-th old or new one, the `orderHere`-th in its community. */
  compound(use: 'old' | 'new', order: Order): string;
};

type Order = {
  readonly community: number;
  readonly ofAll: number;
  readonly ofCommunity: number;
};

const stemsPerSubdistrict = 10;

export function namesOf({ number, tier }: Subdistrict): Names {
  if (number === 0) return homeNames;
  const [own = '', ...stems] = Array.from({ length: stemsPerSubdistrict }, (_, i) =>
    stemAt(number * stemsPerSubdistrict + i),
  );
  return {
    subdistrict: `${own}街道`,
    stems,
    contours: stems.slice(0, 6).map((stem, i) => `${stem}${tier === 0 && i === 0 ? '滨江' : ''}路`),
    throughs: [`${own}坡`, ...stems.slice(0, 5).map((stem) => `${stem}坡`)],
    compound: (use, { community, ofCommunity }) => {
      const endings = use === 'old' ? oldEndings : newEndings;
      return `${stems[community] ?? own}${endingAt(endings, ofCommunity)}`;
    },
  };
}

const homeNames: Names = {
  subdistrict: '临江街道',
  stems: homeStems,
  contours: homeContours,
  throughs: homeThroughs,
  compound: (use, order) => {
    const given = use === 'old' ? homeOldCompounds : homeNewCompounds;
    const endings = use === 'old' ? oldEndings : newEndings;
    return (
      given[order.ofAll] ??
      `${homeStems[order.community] ?? ''}北${endingAt(endings, order.ofCommunity)}`
    );
  },
};

/** When all endings are used up, houses are numbered. */
function endingAt(endings: readonly string[], index: number): string {
  const round = Math.floor(index / endings.length);
  return `${endings[index % endings.length]}${round === 0 ? '' : `${round + 1}区`}`;
}

const oldEndings = [
  '一村',
  '新村',
  '巷小区',
  '家属院',
  '里',
  '二村',
  '大院',
  '坎小区',
  '宿舍',
  '三村',
  '坊',
  '老街小区',
  '教工楼',
  '粮站大院',
  '四村',
  '机修厂宿舍',
];

const newEndings = [
  '雅苑',
  '花园',
  '府',
  '佳园',
  '悦园',
  '名邸',
  '华庭',
  '丽景',
  '逸苑',
  '山语',
  '嘉园',
  '翠庭',
  '和园',
  '锦园',
  '春晓',
  '润园',
];

/** Trees, stones and birds before the shapes that land and water have. */
const firstCharacters = Array.from(
  '青松柏梨竹榕槐枫桂兰芦荷菱茶麻柳桑榆棕楠橘杏石玉铜银白乌黄赤碧翠雾霞月星雁鹤鹭',
);
const secondCharacters = Array.from(
  '坪岩湾坡嘴沟桥塘岭坝井庙台渡垭坎滩洲浦渚峡谷池潭矶埠亭阁园庄屯寨垣皋陂岗坳埂崖岚',
);

/** Prime to the number of pairs, so that each comes once before any comes twice. */
const stride = 577;

function stemAt(index: number): string {
  const pair = (index * stride) % (firstCharacters.length * secondCharacters.length);
  const first = firstCharacters[pair % firstCharacters.length] ?? '';
  return `${first}${secondCharacters[Math.floor(pair / firstCharacters.length)] ?? ''}`;
}
