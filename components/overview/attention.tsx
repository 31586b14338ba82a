import { AttributeTag } from '@/components/ui/attribute-tag';
import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor as Door } from '@/components/ui/static-door';
import { Sparkline } from '@/components/ui/sparkline';
import { WarningMark } from '@/components/ui/warning-mark';
import { indicatorHref, listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import { ATTENTION_SPARK, type Attention, type AttentionItem } from '@/lib/view/overview/attention';

type Props = {
  attention: Attention;
  mixed: boolean;
  district: string;
  year: number;
  scope: IndicatorFilters;
};

/** 需要关注: each warning says why, who, and since when. */
export function AttentionList({ attention, mixed, district, year, scope }: Props) {
  const { items, indicators, warnings } = attention;
  return (
    <section className="card">
      <div className="card-head">
        <div>
          <h2>需要关注</h2>
          <p className="hint">约束性在前；每条都说明原因、责任单位和起始日期</p>
        </div>
        {indicators > 0 && (
          <Door
            className="btn no-print"
            href={listHref(district, year, { ...scope, warning: 'any', sort: 'warning' })}
          >
            全部 {indicators} 项{warnings > indicators && `（${warnings} 条预警）`}
          </Door>
        )}
      </div>
      {items.length === 0 ? (
        <p className="py-6 text-center text-ink-2">没有预警。各项指标未发现需要立即关注的情况。</p>
      ) : (
        items.map((item) => (
          <Item
            key={item.id}
            item={item}
            marked={mixed && item.demonstration}
            href={indicatorHref(district, year, item.id)}
          />
        ))
      )}
    </section>
  );
}

function Item({ item, marked, href }: { item: AttentionItem; marked: boolean; href: string }) {
  return (
    <article className="attention-item">
      <WarningMark level={item.level} />
      <div>
        <h3 className="attention-name">
          <Door href={href}>{item.name}</Door>
          <AttributeTag attribute={item.attribute} />
          {marked && <DemoTag />}
        </h3>
        <p className="attention-why">
          {item.reason}
          {item.explained && <span className="hint">（已说明原因）</span>}
          {item.more > 0 && <span className="hint">（另有 {item.more} 条预警）</span>}
        </p>
      </div>
      {item.spark ? (
        <Sparkline shape={item.spark} {...ATTENTION_SPARK} label={`${item.name}走势`} />
      ) : (
        <span className="hint">无数据</span>
      )}
      <p className="attention-who">
        <b>{item.owner}</b>
        <span>自 {item.since}</span>
        <span>{item.days === 0 ? '今天起' : `已 ${item.days} 天`}</span>
      </p>
    </article>
  );
}
