import { type DragEvent, useState } from 'react';

/** A file, chosen or dropped, as its text. */
export function FileDrop({ label, hint, accept, onText }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);

  async function read(files: FileList | null) {
    const [file] = files ?? [];
    if (file) onText(await file.text());
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void read(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to the same input, which any keyboard reaches
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label className="btn page">
        {label}
        <input
          className="vh"
          type="file"
          accept={accept}
          onChange={({ target }) => {
            void read(target.files);
            // So that the same file can be chosen again after it was put right.
            target.value = '';
          }}
        />
      </label>
      <span className="muted">{hint}</span>
    </div>
  );
}

interface FileDropProps {
  label: string;
  hint: string;
  /** As an input of files takes it. */
  accept: string;
  onText(text: string): void;
}
