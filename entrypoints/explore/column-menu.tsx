import type { ComparedColumn } from '@/components/explore/compared-columns';
import { Menu } from '@/components/explore/menu';
import { PickList } from '@/components/explore/pick-list';
import type { PlainColumn } from '@/components/explore/plain-columns';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { PageParts } from './page-parts';

/** Which numbers stand in the table. */
export function ColumnMenu({ place, go, all, usual }: ColumnMenuProps) {
  const { say } = useTexts();
  const chosen: readonly string[] = place.columns.length > 0 ? place.columns : usual;
  return (
    <Menu label={say('explore.columns')} text={<Icon name="cols" />} end bare>
      {() => (
        <PickList
          label={say('explore.columns')}
          options={all.map((value) => ({ value, text: say(`column.${value}`) }))}
          chosen={all.filter((column) => chosen.includes(column))}
          onChange={(columns) => go({ columns })}
        />
      )}
    </Menu>
  );
}

interface ColumnMenuProps extends PageParts {
  all: readonly (ComparedColumn | PlainColumn)[];
  usual: readonly (ComparedColumn | PlainColumn)[];
}
