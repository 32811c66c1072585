namespace Exchange.Rights.Domain;

/// <summary>A payment of an annual fee or a part of it.</summary>
internal sealed record FeePayment(DateOnly On, long Fen);
