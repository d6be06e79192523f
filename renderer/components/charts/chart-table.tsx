import { type ChartReading } from './reading.ts';

/** The same chart in rows and columns. */
export function ChartTable({
  caption,
  reading,
  className,
}: {
  readonly caption: string;
  readonly reading: ChartReading;
  readonly className?: string;
}) {
  return (
    <table className={className}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {reading.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reading.rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={reading.columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table as a spreadsheet takes it from the clipboard: tabs between cells, minus signs it can count with. */
export function tableText({ columns, rows }: ChartReading): string {
  return [columns, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.join('\t').replaceAll('\u2212', '-'))
    .join('\n');
}
