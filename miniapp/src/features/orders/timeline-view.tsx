import { View } from '@tarojs/components';
import type { OrderStatus } from '@zhundan/shared';
import { spokenInstant } from '../../lib/dates';
import type { Step } from './timeline';
import './timeline-view.scss';

/** Where a road ends it looks like neither waiting nor hurry. */
const ENDS: Partial<Record<OrderStatus, true>> = { completed: true, cancelled: true, rejected: true };

/** The road as a picture: filled dots behind, a ring where it stands, grey ahead. */
export const Timeline = ({ steps }: { steps: readonly Step[] }) => (
  <View className="timeline" aria-role="list">
    {steps.map((step) => (
      <View key={step.status} className={`timeline__step timeline__step--${step.state}${step.state === 'current' && step.status in ENDS ? ` timeline__step--${step.status}` : ''}`} aria-role="listitem" aria-label={labelOf(step)}>
        <View className="timeline__mark" aria-hidden>{step.status === 'cancelled' ? '✕' : step.state === 'ahead' ? '' : '✓'}</View>
        <View className="timeline__what">
          <View className="timeline__name">{step.name}</View>
          {step.at ? <View className="timeline__when">{`${spokenInstant(step.at)}${step.byName ? `  ${step.byName}` : ''}`}</View> : null}
          {step.note ? <View className="timeline__note">{step.note}</View> : null}
        </View>
      </View>
    ))}
  </View>
);

const labelOf = ({ name, state, at, note }: Step): string =>
  [name, state === 'ahead' ? '还没到这一步' : at ? spokenInstant(at) : '', note ?? ''].filter(Boolean).join('，');
