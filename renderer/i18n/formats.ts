export { formatsFor, localeOf, type FigureKind, type FigureTexts, type Formats } from '../../locales/formats.ts';
