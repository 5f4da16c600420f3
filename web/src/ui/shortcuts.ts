import { useEffect, useRef } from 'react';

const storageKey = 'quittance.singleKeys';
const sequencePause = 1_000;

/** Single keys can be turned off, for people who speak to their machine (WCAG 2.2, 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function setSingleKeys(on: boolean) {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

/** Keys such as 'j', or two in a row such as 'g i', and what they do. */
export type Shortcuts = Record<string, () => void>;

/** Listens while the component is there. Keys typed into a field or while a dialog is open are left alone. */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      const isSecond = first !== null && event.timeStamp - first.at < sequencePause;
      const action = (isSecond && latest.current[`${first?.key} ${event.key}`]) || latest.current[event.key];
      first = { key: event.key, at: event.timeStamp };
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isShortcut(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
  return isPlain && !event.defaultPrevented && singleKeysOn() && !isTyping(event.target) && !isDialogOpen();
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog]') !== null;
}
