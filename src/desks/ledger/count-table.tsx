import type { ReactElement } from 'react';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './import.module.css';

type CountTableProps = {
  /** The name of what is counted, then of each count. */
  readonly headers: readonly [string, ...string[]];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly counts: readonly number[];
  }[];
};

/** Numbers by name, for what a map shows to be read in a list too. */
export function CountTable({ headers, rows }: CountTableProps): ReactElement {
  const language = useLanguage();
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.countTable} aria-label={headers[0]} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td key={headers[index + 1]}>{formatCount(count, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
