namespace Exchange.Framework.Live;

/// <summary>Decides who may watch a kind of topic; a topic that no provider knows may be watched by nobody.</summary>
public interface ILiveTopicAccess
{
    /// <summary>The part of the topic before the first colon, such as <c>job</c> in <c>job:0198…</c>.</summary>
    string Prefix { get; }

    Task<bool> MayWatchAsync(string topic, CancellationToken cancellationToken);
}
