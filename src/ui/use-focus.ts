import type { InputRef } from 'antd';
import { type RefObject, useEffect, useRef } from 'react';

/** Puts the keyboard into an input when it appears: for a form that a person has just asked for. */
export function useFocus(): RefObject<InputRef | null> {
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  return input;
}
