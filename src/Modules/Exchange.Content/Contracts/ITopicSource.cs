namespace Exchange.Content.Contracts;

/// <summary>Topics that a module brings besides those of the settings, such as the fields of technology.</summary>
public interface ITopicSource
{
    /// <summary>In their order, named in the current UI language.</summary>
    IReadOnlyList<ContentTopic> Topics { get; }
}
