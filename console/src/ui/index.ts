export { AskReason } from './ask-reason.tsx';
export { COLOURS } from './colours.ts';
export { FieldTrouble } from './field-trouble.tsx';
export { At, Money, OrderNo, OrderStatusTag, Until } from './figures.tsx';
export { MoreTable, opening } from './more-table.tsx';
export { Filters, Page, Sheet, Spoken } from './page.tsx';
export { Loading, LoadingRoom, NoSuchPage, Nothing, Read, Trouble } from './states.tsx';
