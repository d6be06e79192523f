import css from './answer-dots.module.css';

type AnswerDotsProps = {
  readonly label: string;
  /** The lowest point of the scale, and how many gave each point from there up. */
  readonly min: number;
  readonly counts: readonly number[];
};

/** Each answer as a dot with its score, lowest first: what few answers have to say without a percentage. */
export function AnswerDots({ label, min, counts }: AnswerDotsProps) {
  const answers = counts.flatMap((count, index) => Array.from({ length: count }, () => min + index));
  return (
    <ul className={css.dots} aria-label={label}>
      {answers.map((score, index) => (
        <li key={index} className={css.dot}>
          {score}
        </li>
      ))}
    </ul>
  );
}
