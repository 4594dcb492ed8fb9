import { createElement, forwardRef, type ReactNode } from 'react';

/** `@tarojs/components` for unit tests: plain host elements, with the events' shape of a mini-program. */
interface StubProps {
  children?: ReactNode;
  onClick?: (event: unknown) => void;
  onInput?: (event: { detail: { value: string } }) => void;
}

/** Properties that only the mini-program knows, and that React would warn about on a host element. */
const FOREIGN = ['hoverClass', 'openType', 'scrollY', 'onConfirm', 'onGetPhoneNumber', 'onScrollToLower'];

const stub = (tag: string) =>
  forwardRef<unknown, StubProps>(({ children, onClick, onInput, ...props }, ref) => {
    const own = Object.fromEntries(Object.entries(props).filter(([name]) => !FOREIGN.includes(name)));
    return createElement(tag, {
      ...own,
      ref,
      ...(onClick ? { onClick: () => onClick({ detail: {}, stopPropagation: () => undefined }) } : {}),
      ...(onInput ? { onChange: (event: { target: { value: string } }) => onInput({ detail: { value: event.target.value } }) } : {}),
    }, children);
  });

export const View = stub('div');
export const ScrollView = stub('div');
export const Text = stub('span');
export const Button = stub('button');
export const Image = stub('img');
export const Input = stub('input');
export const Textarea = stub('textarea');
