import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { RulesView } from '@/components/rules/rules-view';
import { listRules } from '@/lib/services/list-rules';
import { rulesFinding, toOptions, toRuleRows } from '@/lib/view/rules/rule-rows';
import { removeRuleAction, saveRuleAction, setRuleEnabledAction, tryRuleAction } from './actions';

export const metadata: Metadata = { title: '校验规则' };

const ACTIONS = {
  save: saveRuleAction,
  try: tryRuleAction,
  setEnabled: setRuleEnabledAction,
  remove: removeRuleAction,
};

type Props = { params: Promise<{ district: string }> };

export default async function RulesPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { rules, indicators, mayManage } = await listRules(actor, district);
    const rows = toRuleRows(rules, indicators);
    return (
      <RulesView
        district={district}
        finding={rulesFinding(rows)}
        rows={rows}
        options={mayManage ? toOptions(indicators) : []}
        actions={mayManage ? ACTIONS : null}
      />
    );
  });
}
