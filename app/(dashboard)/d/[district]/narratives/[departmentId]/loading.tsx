import { SheetSkeleton } from '@/components/ui/sheet-skeleton';

export default function Loading() {
  return <SheetSkeleton label="正在读取年度总结" />;
}
