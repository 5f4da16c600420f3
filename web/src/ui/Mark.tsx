import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Mark.module.css';

/** A shape, and the colour that repeats what it says. */
export type Look = [shape: Icon, tone: 'calm' | 'good' | 'warn' | 'bad'];

/** How something stands, by shape and word; the colour only repeats it. */
export function Mark({ look: [Shape, tone], children }: { look: Look; children: ReactNode }) {
  return (
    <span className={`${classes.mark} ${classes[tone]}`}>
      <Shape size={16} aria-hidden />
      {children}
    </span>
  );
}
