import { type CalendarDate, parseDate } from '@internationalized/date';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateRangePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  RangeCalendar,
} from 'react-aria-components';
import css from './date-field.module.css';

function CalendarBody() {
  return (
    <CalendarGrid className={css.grid}>
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className={css.weekday}>{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className={css.day} />}</CalendarGridBody>
    </CalendarGrid>
  );
}

function CalendarHead() {
  return (
    <div className={css.calendarHead}>
      <Button slot="previous" className={css.iconButton}>
        <IconChevronLeft size="1.125rem" stroke={1.8} aria-hidden />
      </Button>
      <Heading className={css.month} />
      <Button slot="next" className={css.iconButton}>
        <IconChevronRight size="1.125rem" stroke={1.8} aria-hidden />
      </Button>
    </div>
  );
}

const toDate = (day: string | null | undefined): CalendarDate | null => (day ? parseDate(day) : null);

type DateFieldProps = {
  readonly label: string;
  /** A calendar day YYYY-MM-DD, or null. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly error?: string;
};

/** A calendar day, typed in the order of the language or picked from a month. */
export function DateField({ label, value, onChange, min, max, error }: DateFieldProps) {
  return (
    <DatePicker
      className={css.field}
      value={toDate(value)}
      minValue={toDate(min)}
      maxValue={toDate(max)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      isInvalid={error !== undefined || undefined}
    >
      <Label className={css.label}>{label}</Label>
      <Group className={css.group}>
        <DateInput className={css.input}>
          {(segment) => <DateSegment segment={segment} className={css.segment} />}
        </DateInput>
        <Button className={css.iconButton}>
          <IconCalendar size="1.125rem" stroke={1.8} aria-hidden />
        </Button>
      </Group>
      <Popover className={css.popover}>
        <Dialog>
          <Calendar firstDayOfWeek="mon">
            <CalendarHead />
            <CalendarBody />
          </Calendar>
        </Dialog>
      </Popover>
      {error !== undefined && <FieldError className={css.error}>{error}</FieldError>}
    </DatePicker>
  );
}

/** First and last day, both included, YYYY-MM-DD. */
export type DayRange = { readonly first: string; readonly last: string };

type DateRangeFieldProps = {
  readonly label: string;
  readonly value: DayRange | null;
  readonly onChange: (range: DayRange | null) => void;
  readonly max?: string;
};

/** A span of calendar days. */
export function DateRangeField({ label, value, onChange, max }: DateRangeFieldProps) {
  const [start, end] = [toDate(value?.first), toDate(value?.last)];
  return (
    <DateRangePicker
      className={css.field}
      value={start && end ? { start, end } : null}
      maxValue={toDate(max)}
      onChange={(range) => onChange(range && { first: range.start.toString(), last: range.end.toString() })}
    >
      <Label className={css.label}>{label}</Label>
      <Group className={css.group}>
        <DateInput slot="start" className={css.input}>
          {(segment) => <DateSegment segment={segment} className={css.segment} />}
        </DateInput>
        <span aria-hidden>–</span>
        <DateInput slot="end" className={css.input}>
          {(segment) => <DateSegment segment={segment} className={css.segment} />}
        </DateInput>
        <Button className={css.iconButton}>
          <IconCalendar size="1.125rem" stroke={1.8} aria-hidden />
        </Button>
      </Group>
      <Popover className={css.popover}>
        <Dialog>
          <RangeCalendar firstDayOfWeek="mon">
            <CalendarHead />
            <CalendarBody />
          </RangeCalendar>
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}
