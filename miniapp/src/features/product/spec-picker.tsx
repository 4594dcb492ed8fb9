import { Button, View } from '@tarojs/components';
import type { SpecAxis, SpecButton, SpecState } from '@zhundan/shared';
import { Fragment } from 'react';
import './spec-picker.scss';

interface SpecPickerProps {
  readonly axes: readonly SpecAxis[];
  readonly buttons: readonly (readonly SpecButton[])[];
  readonly onTap: (axis: number, value: string) => void;
}

/** Short class names: a tap sends the changed ones to the view, and they are counted. */
const CLASS = { available: 'sp', outOfStock: 'sp o', noSuchCombination: 'sp n' } as const;

/** What is grey is said once per axis: a label on each button would double what a tap costs. */
const spokenAxis = ({ name }: SpecAxis, buttons: readonly SpecButton[]): string => {
  const those = (state: SpecState, words: string): string => {
    const values = buttons.filter((button) => button.state === state).map(({ value }) => value);
    if (values.length === 0) return '';
    return values.length > buttons.length / 2 ? `，多数${words}` : `，${words}：${values.join('、')}`;
  };
  return name + those('outOfStock', '缺货') + those('noSuchCombination', '没有生产');
};

/**
 * One row of buttons per axis. Grey ones can be tapped too: they say why. Name and row stand side by side, without a box
 * around both: each level of nesting lengthens the address of every button in a tap's setData.
 */
export const SpecPicker = ({ axes, buttons, onTap }: SpecPickerProps) => (
  <>
    {axes.map((axis, index) => (
      <Fragment key={axis.name}>
        <View className="sp-name">{axis.name}</View>
        <View className="sp-row" aria-role="radiogroup" aria-label={spokenAxis(axis, buttons[index] ?? [])}>
          {buttons[index]?.map((button) => (
            <Button key={button.value} className={CLASS[button.state] + (button.chosen ? ' c' : '')} aria-role="radio" aria-checked={button.chosen} onClick={() => onTap(index, button.value)}>
              {button.value}
            </Button>
          ))}
        </View>
      </Fragment>
    ))}
  </>
);
