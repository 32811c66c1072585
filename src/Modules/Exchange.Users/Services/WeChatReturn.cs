using Exchange.Framework.Mvc;
using Exchange.Users.Contracts;

namespace Exchange.Users.Services;

/// <param name="SignIn">Null when the trip was to link an account.</param>
/// <param name="Link">Null when the trip was to sign in.</param>
internal sealed record WeChatReturn(SignInOutcome? SignIn, Result? Link, string? ReturnUrl);
