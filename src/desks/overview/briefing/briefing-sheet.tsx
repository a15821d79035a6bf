import type { ReactElement } from 'react';
import css from './briefing.module.css';
import type { Block } from './briefing-blocks.ts';

type BriefingSheetProps = {
  readonly label: string;
  readonly blocks: readonly Block[];
  /** Addresses of pictures by the names that the blocks give them. */
  readonly pictures: ReadonlyMap<string, string>;
};

/** The briefing as it goes on paper. */
export function BriefingSheet({ label, blocks, pictures }: BriefingSheetProps): ReactElement {
  return (
    <article className={css.sheet} aria-label={label}>
      {blocks.map((block, place) => (
        // Blocks are told apart by their place only.
        <BlockPart key={`${place}-${block.kind}`} block={block} pictures={pictures} />
      ))}
    </article>
  );
}

type BlockPartProps = Pick<BriefingSheetProps, 'pictures'> & { readonly block: Block };

function BlockPart({ block, pictures }: BlockPartProps): ReactElement {
  switch (block.kind) {
    case 'title':
      return <h1 className={css.title}>{block.text}</h1>;
    case 'heading':
      return <h2 className={css.heading}>{block.text}</h2>;
    case 'subheading':
      return <h3 className={css.subheading}>{block.text}</h3>;
    case 'mark':
    case 'line':
    case 'text':
    case 'note':
      return <p className={css[block.kind]}>{block.text}</p>;
    case 'table':
      return <TablePart {...block} />;
    case 'pictures':
      return (
        <div className={css.pictures}>
          {block.pictures.map(({ name, caption }) => (
            <PicturePart key={name} caption={caption} address={pictures.get(name)} />
          ))}
        </div>
      );
  }
}

function TablePart({ columns, rows }: Extract<Block, { kind: 'table' }>): ReactElement {
  return (
    <table className={css.table}>
      <colgroup>
        {columns.map(({ title, percent }) => (
          <col key={title} style={{ width: `${percent}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={`${place}-${row[0]}`}>
            {columns.map(({ title, isNumber }, index) => (
              <td key={title} data-number={isNumber === true}>
                {row[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PicturePartProps = { readonly caption: string; readonly address: string | undefined };

function PicturePart({ caption, address }: PicturePartProps): ReactElement | null {
  if (address === undefined) return null;
  return (
    <figure className={css.picture}>
      <img src={address} alt={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
