import * as z from 'zod/mini';
import { texts } from '../../../../locales/index.ts';
import { sentenceText } from '../../../../locales/sentences.ts';
import { type Figure, type Sentence } from '../../../contract/figure.ts';
import { ComingBack } from '../../../contract/score-tabs.ts';
import { type FigureName, FigureSet, ScoreAnswer, ScoreGrouping } from '../../../contract/scores.ts';
import { type ScoredFigure } from '../../../contract/scored-figure.ts';
import { type Language } from '../../../contract/settings.ts';
import { type CliArguments, required, WrongUsage } from '../arguments.ts';
import { type CliCommand } from '../command.ts';

const figureNames = z.keyof(FigureSet).options;

type Words = {
  readonly say: ReturnType<typeof texts>;
  readonly sentence: (figure: Figure, name: FigureName) => string;
};

function wordsOf(language: Language): Words {
  const say = texts(language);
  return { say, sentence: (figure, name) => sentenceText(say, figure.sentence, name) };
}

function spoken(figure: Figure, name: FigureName, { sentence }: Words) {
  const { n, value, lo, hi, level, status } = figure;
  return { n, value, lo, hi, level, status, sentence: sentence(figure, name) };
}

function asJson(figures: FigureSet, words: Words) {
  const told = ({ previous, change, ...figure }: ScoredFigure, name: FigureName) => ({
    ...spoken(figure, name, words),
    previous: spoken(previous, name, words),
    change: spoken(change, name, words),
  });
  return Object.fromEntries(figureNames.map((name) => [name, told(figures[name], name)]));
}

function asLines(figures: FigureSet, { say, sentence }: Words): string[] {
  return figureNames
    .filter((name) => figures[name].status !== 'not_applicable')
    .flatMap((name) => {
      const { previous, change, ...figure } = figures[name];
      const now = say('cli.figure', { name: say(`figures.${name}_name`), sentence: sentence(figure, name) });
      const before = `  ${say('cli.figureBefore', { sentence: sentence(previous, name) })}`;
      return previous.n === 0 ? [now] : [now, before, `  ${sentence(change, name)}`];
    });
}

/** Cohorts, silence, rhythm and the model of visits, each sentence in words. */
function visitsAsJson(
  { cohorts, suggestedLapseDays, lapseDays, returnDays, survival, rhythm, model }: ComingBack,
  { say }: Words,
) {
  const told = <Part extends { readonly sentence: Sentence }>({ sentence, ...part }: Part) => ({
    ...part,
    sentence: sentenceText(say, sentence),
  });
  return {
    lapseDays,
    returnDays,
    suggestedLapseDays,
    cohorts,
    survival: told(survival),
    rhythm: told(rhythm),
    model: told(model),
  };
}

function requestOf({ values }: CliArguments) {
  const by = z.optional(ScoreGrouping).safeParse(values.by);
  if (!by.success) throw new WrongUsage(`--by takes ${ScoreGrouping.options.join(', ')}`);
  if (values.survey !== undefined && !/^\d+$/.test(values.survey)) throw new WrongUsage('--survey takes a number');
  return {
    from: required(values, 'from'),
    to: required(values, 'to'),
    ...(values.survey === undefined ? {} : { surveyId: Number(values.survey) }),
    ...(by.data === undefined ? {} : { by: by.data }),
  };
}

/** `metrics --from D --to D`: every figure of a half-open period, with `--by` of its parts, and what the visits show. */
export const metrics: CliCommand = async (session, args) => {
  const { by, ...filter } = requestOf(args);
  const request = by === undefined ? filter : { ...filter, by };
  const { groups, leftOut, ...figures } = ScoreAnswer.parse(await session.call('scores.figures', request));
  const comingBack = ComingBack.parse(await session.call('scores.comingBack', filter));
  const words = wordsOf(args.language);
  const parts = groups?.map(({ key, label, ...part }) => ({ key, label, ...asJson(part, words) }));
  const lines = groups?.flatMap(({ label, key, ...part }) => ['', label || key, ...asLines(part, words)]) ?? [];
  return {
    value: {
      ...asJson(figures, words),
      leftOut,
      comingBack: visitsAsJson(comingBack, words),
      ...(parts === undefined ? {} : { groups: parts }),
    },
    words: [...asLines(figures, words), ...lines].join('\n'),
  };
};
