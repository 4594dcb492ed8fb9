import { NEARNESS_WORDS } from './nearness.ts';
import { SHAOXING_DISTRICTS } from './regions.ts';

/**
 * Names that hold a word of nearness and mean a place: 转角遇到咖啡馆, 隔壁便利店. Told from "the shop next door" in two ways:
 *
 *   the map knows it   whoever looked it up there passes the name on; words within it do not count
 *   it stands alone    nothing comes before it but the region, so there is nothing that it could be near to, and it ends in a
 *                      kind of place. The map has still to find it, or its level refuses the address.
 */
export const withoutNames = (text: string, placeName: string): string => standingAlone(withoutKnown(text, placeName));

/** A word at the very end of a name stays: 人民医院对面 is not a place, whoever drew it into the map. */
const insideName = new RegExp(`${NEARNESS_WORDS}(?=[\\p{L}\\p{N}])`, 'gu');

const withoutKnown = (text: string, name: string): string =>
  name !== '' && text.includes(name) ? text.replace(name, name.replace(insideName, '')) : text;

const DISTRICTS = Object.values(SHAOXING_DISTRICTS).map((name) => `${name.slice(0, -1)}[区县市]?`).join('|');
const REGION = `^(?:浙江省?)?(?:绍兴市?)?(?:${DISTRICTS})?(?:\\p{Script=Han}{2,4}(?:街道|镇))?\\s*`;

/** What a place may be. None that anybody would call by this word alone and leave to the driver: 工地, 仓库, 房子. */
const KINDS = [
  '产业园', '工业园', '科技园', '创业园', '物流园', '园区', '花园', '公园', '家园', '公寓', '大厦', '大楼', '广场', '中心', '城', '市场', '商场', '商城',
  '超市', '便利店', '商店', '书店', '花店', '药店', '酒店', '饭店', '面店', '小店', '五金店', '建材店', '百货', '酒吧', '网吧', '水吧', '书吧',
  '咖啡馆', '咖啡厅', '咖啡', '咖啡店', '餐馆', '面馆', '菜馆', '茶馆', '照相馆', '宾馆', '旅馆', '民宿', '客栈', '餐厅', '食堂', '茶室', '茶楼', '酒楼',
  '烧烤', '火锅', '小吃', '烘焙', '面包房', '蛋糕房', '药房', '诊所', '医院', '学校', '中学', '小学', '幼儿园', '银行', '公司', '厂', '工坊', '工作室',
  '集团', '合作社', '门市部', '经营部', '商行', '车行', '五金', '建材', '书屋', '书院', '造型', '理发店', '加油站', '府', '苑', '庭',
].sort((a, b) => b.length - a.length).join('|');
/** Words that no business begins its name with; whoever writes 附近超市 means any. */
const NO_BEGINNING = '附近|旁|边上|那边|这边|周边|不远处|往|向|朝';
/** What points rather than names: 那家, 第二家, 一个, 的, 30米, 2楼. */
const POINTING = '的|那|这|某|第|有个|[一两二三四五六几](?:个|家|间|层|楼|排|栋|幢|座)|[0-9]+\\s*(?:米|楼|层|排)';

const aName = new RegExp(`(${REGION})(?!${NO_BEGINNING})(${NEARNESS_WORDS})(?=((?:(?!${POINTING}|${NEARNESS_WORDS})[\\p{L}\\p{N}]){0,10}?(?:${KINDS}))(?![\\p{L}\\p{N}]))`, 'u');

const standingAlone = (text: string): string => text.replace(aName, '$1');
