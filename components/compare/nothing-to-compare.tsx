import { StaticDoor } from '@/components/ui/static-door';
import { compareHref } from '@/lib/view/compare/address';

type Props = { district: string; year: number; districts: readonly unknown[] };

/** No indicator that two of the chosen districts share. */
export function NothingToCompare({ district, year, districts }: Props) {
  return (
    <section className="card px-6 py-10 text-center">
      <h2>没有可以比较的指标</h2>
      <p className="mt-1 text-ink-2">
        {districts.length < 2
          ? '所选范围内不足两个区县，请改选其他市，或查看全部区县。'
          : '所选范围内没有两个以上区县共同设置的指标，请减少筛选条件，或在页首选择其他年份。'}
      </p>
      <p className="mt-4">
        <StaticDoor className="btn" href={compareHref(district, year)}>
          清除筛选
        </StaticDoor>
      </p>
    </section>
  );
}
