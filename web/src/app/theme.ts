import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink: the brand's blue-green. White on shades 6 to 9 passes WCAG 2.2 AA for text. */
const ink: MantineColorsTuple = [
  '#eaf6f8',
  '#d3eaee',
  '#a5d5dd',
  '#7cc3ce',
  '#4da5b3',
  '#2f8797',
  '#1f7383',
  '#185f6d',
  '#14505c',
  '#0d3a43',
];

/** The dark theme's greys, tinted with ink: text first, then lines, inputs and grounds. */
const dark: MantineColorsTuple = [
  '#e6eaec',
  '#c3ccd1',
  '#aab4bb',
  '#98a3ab',
  '#4a555c',
  '#2b3439',
  '#1e2428',
  '#15191c',
  '#101416',
  '#0b0e10',
];

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // In the colour of the text: yellow and red are too pale for words.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Anchor: { defaultProps: { underline: 'always', inherit: true } },
    Table: { defaultProps: { fz: 'sm' } },
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
});

/** Mantine's own muted and error colours miss the 4.5:1 that WCAG 2.2 AA asks of text, so they are darkened here. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#4b545c',
    '--mantine-color-placeholder': '#5c666e',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#14505c',
    '--q-ground': '#f4f6f7',
    '--q-line': '#d5dbdf',
    '--q-good': '#1b6b3a',
    '--q-warn': '#8a4b00',
    '--q-bad': '#b42318',
    '--q-calm': '#14505c',
    '--q-mark': '#e8f3f5',
  },
  dark: {
    '--mantine-color-dimmed': '#aab4bb',
    '--mantine-color-placeholder': '#98a3ab',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-anchor': '#7cc3ce',
    '--q-ground': '#0e1113',
    '--q-line': '#333c42',
    '--q-good': '#7bd49a',
    '--q-warn': '#f2b866',
    '--q-bad': '#ff9a8f',
    '--q-calm': '#7cc3ce',
    '--q-mark': '#17313a',
  },
});
