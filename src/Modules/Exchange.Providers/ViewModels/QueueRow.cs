namespace Exchange.Providers.ViewModels;

/// <param name="What">Msgid of the kind of thing.</param>
/// <param name="Text">What exactly.</param>
internal sealed record QueueRow(Guid ProviderId, string Provider, string What, string Text, DateTimeOffset Since);
