import { type DragEvent, useState } from 'react';
import { decodeText } from '@/components/paste/decode';

/** A file, chosen or dropped, as its text. */
export function FileDrop({ label, hint, accept, onText }: FileDropProps) {
  const { isOver, ...drop } = useFileDrop(onText);
  return (
    <div className={isOver ? 'drop over' : 'drop'} {...drop}>
      <label className="btn page">
        {label}
        <input
          className="vh"
          type="file"
          accept={accept}
          onChange={({ target }) => {
            void read(target.files, onText);
            // So that the same file can be chosen again after it was put right.
            target.value = '';
          }}
        />
      </label>
      <span className="muted">{hint}</span>
    </div>
  );
}

/** What an element needs that files may be dropped on; dropped text is left to whatever is in it. */
export function useFileDrop(onText: (text: string) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop(event: DragEvent) {
      setIsOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void read(event.dataTransfer.files, onText);
    },
  };
}

async function read(files: FileList | null, onText: (text: string) => void) {
  const [file] = files ?? [];
  if (file) onText(decodeText(await file.bytes()));
}

interface FileDropProps {
  label: string;
  hint: string;
  /** As an input of files takes it. */
  accept: string;
  onText(text: string): void;
}
