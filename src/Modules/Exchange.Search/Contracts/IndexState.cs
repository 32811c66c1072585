namespace Exchange.Search.Contracts;

public enum IndexState
{
    /// <summary>There is no complete index yet: what is read so far can be found.</summary>
    Building,

    Ready,

    /// <summary>A new index is built while the old one answers.</summary>
    Rebuilding,
}
