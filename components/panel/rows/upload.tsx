import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { RowMatch } from '@/utils/model/match';

/** What is missing here as a file that the tracker's own page takes; a person uploads it. */
export function Upload({ upload: { parts, rows, leftOut }, here, onSave }: UploadProps) {
  const { say } = useTexts();
  return (
    <div className="upload">
      <p className="t12 mid">
        {say('rows.download-text', { count: rows, here })}{' '}
        {leftOut > 0 && say('rows.left-out', { count: leftOut })}
      </p>
      {parts.map((text, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their place only
          key={index}
          type="button"
          className="btn"
          onClick={() => onSave(text, index + 1)}
        >
          <Icon name="down" small />
          {parts.length === 1
            ? say('rows.download')
            : say('rows.download-part', { part: String(index + 1), parts: String(parts.length) })}
        </button>
      ))}
    </div>
  );
}

interface UploadProps {
  upload: NonNullable<RowMatch['upload']>;
  /** The tracker's name. */
  here: string;
  onSave(text: string, part: number): void;
}
