import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { setSingleKeys, useShortcuts } from './shortcuts';

const next = vi.fn();
const toInvoices = vi.fn();

function Page({ dialog = false }) {
  useShortcuts({ j: next, 'g i': toInvoices });
  return (
    <>
      <input aria-label="Search" />
      <input type="checkbox" aria-label="Select" />
      {dialog && <div role="dialog">Sure?</div>}
    </>
  );
}

function press(key: string, target: EventTarget = window, more: KeyboardEventInit = {}) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  setSingleKeys(true);
});

describe('shortcuts', () => {
  test('work with one key and with two in a row', () => {
    render(<Page />);
    press('j');
    press('g');
    press('i');
    expect(next).toHaveBeenCalledOnce();
    expect(toInvoices).toHaveBeenCalledOnce();
  });

  test('leave what is typed into a field alone, but not a checkbox', () => {
    const page = render(<Page />);
    press('j', page.getByLabelText('Search'));
    expect(next).not.toHaveBeenCalled();
    press('j', page.getByLabelText('Select'));
    expect(next).toHaveBeenCalledOnce();
  });

  test('rest while a dialog is open, with other keys held, and when turned off', () => {
    const page = render(<Page dialog />);
    press('j');
    page.rerender(<Page />);
    press('j', window, { ctrlKey: true });
    setSingleKeys(false);
    press('j');
    expect(next).not.toHaveBeenCalled();
  });
});
