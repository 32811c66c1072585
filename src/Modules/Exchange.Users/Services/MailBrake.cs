using System.Collections.Concurrent;

namespace Exchange.Users.Services;

/// <summary>
/// Whoever types somebody's address into our forms must not fill that mailbox: one mail of a kind to an address in five minutes, or as many
/// as are said, on this node.
/// </summary>
internal sealed class MailBrake
{
    private const int Most = 10_000;

    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(string Kind, string Account), (DateTimeOffset First, int Count)> _sent = new();

    public MailBrake(TimeProvider time) => _time = time;

    public bool Holds(string kind, string account, int most = 1) =>
        _sent.TryGetValue((kind, account), out var sent) && _time.GetUtcNow() - sent.First < _pause && sent.Count >= most;

    public void NoteSent(string kind, string account)
    {
        var now = _time.GetUtcNow();
        if (_sent.Count >= Most)
        {
            foreach (var old in _sent.Where(s => now - s.Value.First >= _pause))
            {
                _sent.TryRemove(old);
            }
        }

        _sent.AddOrUpdate((kind, account), (now, 1), (_, sent) => now - sent.First < _pause ? (sent.First, sent.Count + 1) : (now, 1));
    }
}
