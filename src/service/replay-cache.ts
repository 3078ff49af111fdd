/** Ids of tokens that were used, each kept until the token would be refused anyway. The service's only short memory. */
export class ReplayCache {
  private readonly endings = new Map<string, number>()

  /** @param most how many are kept; a full cache takes no more rather than forget one that still counts */
  constructor(private readonly most = 100_000) {}

  /**
   * Takes an id down. False where it was used before, or where there is no room.
   * @param endsAt when the token ends, leeway included, in seconds
   */
  take(id: string, endsAt: number, now: number): boolean {
    const known = this.endings.get(id)
    if (known !== undefined && known >= now) return false
    if (this.endings.size >= this.most) this.forget(now)
    if (this.endings.size >= this.most) return false
    this.endings.set(id, endsAt)
    return true
  }

  get size(): number {
    return this.endings.size
  }

  private forget(now: number): void {
    for (const [id, endsAt] of this.endings) if (endsAt < now) this.endings.delete(id)
  }
}
