import { LETTER_STATE_NAMES, type LetterState } from '@zhundan/shared';
import { Tag } from 'antd';

const COLOURS: Record<LetterState, string> = { waiting: 'gold', used: 'green', expired: 'default', standing: 'cyan', ended: 'default' };

export const LetterStateTag = ({ state }: { state: LetterState }) => <Tag color={COLOURS[state]}>{LETTER_STATE_NAMES[state]}</Tag>;
