using Exchange.Rights.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>Why a right of a dossier cannot be pledged today (rules §9.3).</summary>
/// <param name="Number">Official written form.</param>
/// <param name="Finding">The gravest one; it is red.</param>
internal sealed record PledgeObstacle(Guid RightId, string Number, string Title, TradeFinding Finding);
