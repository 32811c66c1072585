namespace Exchange.Rights.Domain;

/// <summary>One datum of a record of the register, as merging two of them needs it.</summary>
/// <param name="Name">Kept with the merging.</param>
/// <param name="Caption">English msgid.</param>
/// <param name="Read">Null where the record says nothing.</param>
/// <param name="Take">Lets the first say what the second says; nothing where there is no second.</param>
internal sealed record MergeGap(string Name, string Caption, Func<IpRight, string?> Read, Action<IpRight, IpRight?> Take)
{
    /// <summary>The one that stays says nothing of it and the one that goes does.</summary>
    public bool Fills(IpRight stays, IpRight goes) => string.IsNullOrEmpty(Read(stays)) && !string.IsNullOrEmpty(Read(goes));
}
