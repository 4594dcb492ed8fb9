import { Button, View } from '@tarojs/components';
import type { SpecAxis, SpecButton } from '@zhundan/shared';
import './spec-picker.scss';

interface SpecPickerProps {
  readonly axes: readonly SpecAxis[];
  readonly buttons: readonly (readonly SpecButton[])[];
  readonly onTap: (axis: number, value: string) => void;
}

/** Short class names: a tap sends the changed ones to the view, and they are counted. */
const CLASS = { available: 'sp', outOfStock: 'sp sp-o', noSuchCombination: 'sp sp-n' } as const;
const SPOKEN = { available: '', outOfStock: '，缺货', noSuchCombination: '，没有这种组合' } as const;

/** One row of buttons per axis. Grey ones can be tapped too: they say why. */
export const SpecPicker = ({ axes, buttons, onTap }: SpecPickerProps) => (
  <>
    {axes.map((axis, index) => (
      <View key={axis.name} className="sp-axis" aria-role="radiogroup" aria-label={axis.name}>
        <View className="sp-name">{axis.name}</View>
        <View className="sp-row">
          {buttons[index]?.map((button) => (
            <Button
              key={button.value}
              className={CLASS[button.state] + (button.chosen ? ' sp-c' : '')}
              aria-role="radio"
              aria-checked={button.chosen}
              aria-label={button.value + SPOKEN[button.state]}
              onClick={() => onTap(index, button.value)}
            >
              {button.value}
            </Button>
          ))}
        </View>
      </View>
    ))}
  </>
);
