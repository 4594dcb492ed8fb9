import { formatFen, type Sooner } from '@zhundan/shared';
import { spokenDay } from '../../lib/dates';

/** One way to have it sooner, in the words of the button. */
export interface SoonerAdvice {
  readonly title: string;
  readonly hint: string;
  readonly option: Sooner;
}

/** What a tap on each would get, said before the tap. */
export const adviceOf = (option: Sooner, unit: string): SoonerAdvice => {
  switch (option.kind) {
    case 'split': {
      const { now, later } = option;
      const rest = later.readyOn ? `其余 ${later.qty} ${unit}另下一单，约 ${spokenDay(later.readyOn)} 可交` : `其余 ${later.qty} ${unit}另下一单，由工艺部排定`;
      return { title: `先订 ${now.qty} ${unit}，${now.readyOn ? spokenDay(now.readyOn) : ''} 可交`, hint: rest, option };
    }
    case 'otherSpec': {
      const { offer, qty, readyOn, leadDays } = option;
      const when = readyOn === null ? `有现货 ${offer.available} ${unit}` : `${spokenDay(readyOn)} 可交，${leadDays} 天`;
      return { title: `换成 ${offer.specText}`, hint: `${when}，${formatFen(offer.priceFen ?? 0)}/${unit}${qty > 1 ? `，${qty} ${unit}` : ''}`, option };
    }
    case 'stockElsewhere':
      return { title: `${option.warehouseName}有现货 ${option.available} ${unit}`, hint: `${option.coversAll ? '够这次的数量' : '够一部分'}，点这里在备注里请仓库调拨`, option };
  }
};
