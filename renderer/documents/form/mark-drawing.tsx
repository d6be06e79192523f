import css from './form.module.css';

const strokes = {
  tick: <path d="M0.9 1.9 1.7 2.8 3.6 0.4" className={css.pen} />,
  cross: <path d="M0.8 0.8 2.8 2.8M2.8 0.8 0.8 2.8" className={css.pen} />,
  full: <path d="M0.5 0.5h2.6v2.6h-2.6z" />,
};

/** A small drawing of a marked box. */
export function MarkDrawing({ kind }: { readonly kind: keyof typeof strokes }) {
  return (
    <svg className={css.drawing} viewBox="0 0 3.8 3.6" aria-hidden>
      <path d="M0.3 0.3h3v3h-3z" className={css.frame} />
      {strokes[kind]}
    </svg>
  );
}
