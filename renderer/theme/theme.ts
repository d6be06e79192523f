import {
  Menu,
  Popover,
  Tooltip,
  createTheme,
  type CSSVariablesResolver,
  type MantineThemeOverride,
} from '@mantine/core';

/** The component kit in the colours, sizes and type of tokens.css; everything that can be said there is said there. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: {
    teal: [
      '#E3F2EF',
      '#CBE6E1',
      '#A2D3CB',
      '#74BDB4',
      '#44A39B',
      '#1F8A84',
      '#0B6E6E',
      '#0B5E5E',
      '#094C4C',
      '#073A3A',
    ],
  },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  defaultRadius: 'md',
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '1rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.375rem' },
  components: {
    // What opens stands beside what opened it, inside the same landmark of the page.
    Tooltip: Tooltip.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }),
    Popover: Popover.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }),
    Menu: Menu.extend({
      defaultProps: {
        withinPortal: false,
        floatingStrategy: 'fixed',
        hideDetached: false,
        withInitialFocusPlaceholder: false,
      },
    }),
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: 'var(--line-height)', lg: '1.4', xl: '1.35' },
});

const fromTokens = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--placeholder)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-error': 'var(--bad-ink)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--nav)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control-border)',
  '--mantine-color-disabled': 'var(--nav)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-teal-filled': 'var(--primary)',
  '--mantine-color-teal-filled-hover': 'var(--primary-hover)',
  '--mantine-color-teal-light': 'var(--primary-tint)',
  '--mantine-color-teal-light-hover': 'var(--primary-tint)',
  '--mantine-color-teal-light-color': 'var(--primary)',
  '--mantine-color-teal-text': 'var(--primary)',
  '--mantine-color-teal-outline': 'var(--primary)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
};

/** Points the kit's own colour names at the tokens, in both looks. */
export const colourNames: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens });
