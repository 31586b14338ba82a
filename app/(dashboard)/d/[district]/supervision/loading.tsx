import { SheetSkeleton } from '@/components/ui/sheet-skeleton';

export default function Loading() {
  return <SheetSkeleton label="正在读取督办" />;
}
