import { Button as TaroButton } from '@tarojs/components';
import type { ButtonProps as TaroButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { flags } from '../../platform/flags';
import './index.scss';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onTap?: () => void;
  /** `accent` is for the one action a page exists for; `plain` is for what may also be done. */
  readonly kind?: 'brand' | 'accent' | 'plain' | 'danger';
  readonly size?: 'm' | 's';
  readonly disabled?: boolean;
  /** Something is under way: says so, and takes no second tap. */
  readonly busy?: boolean;
  readonly label?: string;
  readonly grow?: boolean;
  readonly id?: string;
  readonly openType?: TaroButtonProps['openType'];
  readonly onGetPhoneNumber?: TaroButtonProps['onGetPhoneNumber'];
}

export const Button = ({ children, onTap, kind = 'brand', size = 'm', disabled = false, busy = false, label, grow = false, id, openType, onGetPhoneNumber }: ButtonProps) => {
  const off = disabled || busy;
  return (
    <TaroButton
      {...(id ? { id } : {})}
      {...(openType ? { openType } : {})}
      {...(onGetPhoneNumber ? { onGetPhoneNumber } : {})}
      className={`btn btn--${kind} btn--${size}${busy ? ' btn--busy' : disabled ? ' btn--off' : ''}${grow ? ' btn--grow' : ''}`}
      hoverClass="btn--down"
      {...flags({ disabled: off })}
      aria-label={label}
      onClick={() => {
        if (!off) onTap?.();
      }}
    >
      {busy ? '请稍候…' : children}
    </TaroButton>
  );
};
