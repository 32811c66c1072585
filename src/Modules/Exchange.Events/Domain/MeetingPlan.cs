namespace Exchange.Events.Domain;

/// <summary>Gives pairs a slot and a table: the first slot in which both are free and a table is.</summary>
internal static class MeetingPlan
{
    /// <param name="pairs">Guests in the published order.</param>
    /// <param name="planned">Meetings that stand; their pairs get no second one.</param>
    /// <returns>The new meetings; pairs for which there is no room are left out.</returns>
    public static IReadOnlyList<MatchMeeting> Place(
        Guid eventId, IEnumerable<(Guid FirmId, Guid FinancierId)> pairs, IReadOnlyCollection<MatchMeeting> planned, int slots, int tables)
    {
        var all = planned.ToList();
        var added = new List<MatchMeeting>();
        foreach (var (firm, financier) in pairs)
        {
            if (all.Exists(m => m.FirmId == firm && m.FinancierId == financier))
            {
                continue;
            }

            if (FirstFree(firm, financier, all, slots, tables) is { } place)
            {
                var meeting = new MatchMeeting(eventId, firm, financier, place.Slot, place.Table);
                all.Add(meeting);
                added.Add(meeting);
            }
        }

        return added;
    }

    /// <summary>Null: no slot in which both are free and a table is.</summary>
    public static (int Slot, int Table)? FirstFree(Guid firm, Guid financier, IReadOnlyCollection<MatchMeeting> planned, int slots, int tables)
    {
        for (var slot = 1; slot <= slots; slot++)
        {
            if (TableFor(firm, financier, slot, planned, tables) is { } table)
            {
                return (slot, table);
            }
        }

        return null;
    }

    /// <summary>Null: one of the two sits elsewhere in the slot, or all tables are taken.</summary>
    public static int? TableFor(Guid firm, Guid financier, int slot, IReadOnlyCollection<MatchMeeting> planned, int tables)
    {
        var inSlot = planned.Where(m => m.Slot == slot).ToList();
        if (inSlot.Exists(m => m.FirmId == firm || m.FinancierId == financier))
        {
            return null;
        }

        var taken = inSlot.Select(m => m.Table).ToHashSet();
        var table = Enumerable.Range(1, tables).FirstOrDefault(t => !taken.Contains(t));
        return table == 0 ? null : table;
    }
}
