import { Tooltip } from 'antd';
import { fullInstant } from '../../lib/dates.ts';
import { COLOURS } from '../../ui/index.ts';
import { gapText, type Lane, LANES, type Moment, type Tone } from './moments.ts';

const FILLS: Record<Tone, string> = { plain: COLOURS.brand, good: COLOURS.good, warn: '#d39a1b', bad: COLOURS.bad, due: '#ffffff' };
const STEP_PX = 104, LANE_PX = 58, LEFT_PX = 52, TOP_PX = 24, DOT_PX = 7;


/**
 * The whole story at a glance: who did what, one after the other. Steps are equally far apart, since seconds and months
 * do not fit on one scale; how long each took is written between them. What is still ahead is hollow and dashed.
 */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => {
  const lanes = LANES.filter(({ key }) => moments.some(({ lane }) => lane === key));
  const yOf = (lane: Lane): number => TOP_PX + lanes.findIndex(({ key }) => key === lane) * LANE_PX + 18;
  const xOf = (index: number): number => LEFT_PX + STEP_PX / 2 + index * STEP_PX;
  const width = LEFT_PX + moments.length * STEP_PX;
  return (
    <div className="zd-timeline">
      <div style={{ width: Math.max(width, 320), height: TOP_PX + lanes.length * LANE_PX }} role="list" aria-label="订单经过">
        <svg width={Math.max(width, 320)} height={TOP_PX + lanes.length * LANE_PX} aria-hidden>
          {lanes.map(({ key, label }) => (
            <g key={key}>
              <line x1={LEFT_PX} x2="100%" y1={yOf(key)} y2={yOf(key)} stroke={COLOURS.line} />
              <text x={0} y={yOf(key) + 4} fill={COLOURS.quiet} fontSize={12}>{label}</text>
            </g>
          ))}
          {moments.slice(1).map((moment, index) => {
            const before = moments[index]!;
            const [x1, y1, x2, y2] = [xOf(index), yOf(before.lane), xOf(index + 1), yOf(moment.lane)];
            return (
              <g key={index}>
                <path d={`M${x1},${y1} C${x1 + STEP_PX / 2},${y1} ${x2 - STEP_PX / 2},${y2} ${x2},${y2}`} fill="none" stroke={COLOURS.series[2]} strokeWidth={1.5} {...(moment.isAhead ? { strokeDasharray: '4 4' } : {})} />
                <text x={(x1 + x2) / 2} y={12} textAnchor="middle" fill={COLOURS.quiet} fontSize={12}>{moment.isAhead ? '' : gapText(moment.at - before.at)}</text>
              </g>
            );
          })}
          {moments.map(({ lane, tone, isAhead }, index) => (
            <circle key={index} cx={xOf(index)} cy={yOf(lane)} r={DOT_PX} fill={isAhead ? '#fff' : FILLS[tone]} stroke={tone === 'due' || isAhead ? COLOURS.brand : FILLS[tone]} strokeWidth={2} {...(isAhead ? { strokeDasharray: '3 2' } : {})} />
          ))}
        </svg>
        {moments.map((moment, index) => (
          <Tooltip key={index} title={<>{fullInstant(new Date(moment.at).toISOString(), { seconds: true })}{moment.detail ? <><br />{moment.detail}</> : null}</>}>
            <div role="listitem" tabIndex={0} className={`zd-moment zd-moment-${moment.tone}`} style={{ left: xOf(index) - STEP_PX / 2, top: yOf(moment.lane) + DOT_PX + 2, width: STEP_PX }}>
              {moment.label}
            </div>
          </Tooltip>
        ))}
      </div>
    </div>
  );
};
