import type { InputRef } from 'antd';
import { type RefObject, useEffect, useRef } from 'react';

/** Puts the keyboard into an input when it appears: for a form that a person has just asked for. */
export function useFocus<
  Focusable extends { readonly focus: () => void } = InputRef,
>(): RefObject<Focusable | null> {
  const input = useRef<Focusable>(null);
  useEffect(() => input.current?.focus(), []);
  return input;
}
