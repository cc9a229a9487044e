import { Menu } from '@/components/explore/menu';
import { PickList } from '@/components/explore/pick-list';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { Verdict } from '@/utils/model/comparison';
import type { PageParts } from './page-parts';

/** Only what is loud, or only what is not linked: of many offers those that want a look. */
export function VerdictFilter({ place: { only }, go }: Pick<PageParts, 'place' | 'go'>) {
  const { say } = useTexts();
  return (
    <Menu
      label={say('explore.filter')}
      text={
        <>
          <Icon name="filter" small />
          {say('explore.filter')}
          {only.map((verdict) => (
            <VerdictShape key={verdict} verdict={verdict} label={say(`verdict.${verdict}`)} />
          ))}
        </>
      }
    >
      {() => (
        <PickList
          label={say('explore.filter')}
          options={SHOWN.map((value) => ({
            value,
            text: (
              <>
                <VerdictShape verdict={value} /> {say(`verdict.${value}`)}
              </>
            ),
          }))}
          chosen={only}
          onChange={(chosen) => go({ only: chosen, open: [] })}
        />
      )}
    </Menu>
  );
}

const SHOWN: readonly Verdict[] = ['alert', 'notice', 'ok', 'floor', 'unknown', 'unlinked'];
