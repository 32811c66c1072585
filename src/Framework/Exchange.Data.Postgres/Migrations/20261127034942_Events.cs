using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Events_Campaign",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Campaign", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events_Event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakesSignUps = table.Column<bool>(type: "boolean", nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CampaignSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SlotMinutes = table.Column<int>(type: "integer", nullable: false),
                    Tables = table.Column<int>(type: "integer", nullable: false),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false),
                    OrganiserPartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TicketKey = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events_Proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events_Guest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FieldCodes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    InstrumentCodes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FromFen = table.Column<long>(type: "bigint", nullable: true),
                    ToFen = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Guest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Guest_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Material",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Material", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Material_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_SignUp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AgreesToContact = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    SignedUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CheckedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_SignUp", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_SignUp_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Text",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Organiser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Topics = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Text", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Text_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirmId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinancierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: false),
                    Table = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    FollowUpOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FollowedUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Meeting_Events_Guest_FinancierId",
                        column: x => x.FinancierId,
                        principalTable: "Events_Guest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Meeting_Events_Guest_FirmId",
                        column: x => x.FirmId,
                        principalTable: "Events_Guest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Campaign_ContentItemId",
                table: "Events_Campaign",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Campaign_LocalizationSet_Culture",
                table: "Events_Campaign",
                columns: new[] { "LocalizationSet", "Culture" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_CampaignSet",
                table: "Events_Event",
                column: "CampaignSet");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_IsPublished_EndsAt",
                table: "Events_Event",
                columns: new[] { "IsPublished", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_IsPublished_StartsAt",
                table: "Events_Event",
                columns: new[] { "IsPublished", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_LocalizationSet",
                table: "Events_Event",
                column: "LocalizationSet",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_OrganiserPartyId",
                table: "Events_Event",
                column: "OrganiserPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Guest_EventId_PartyId",
                table: "Events_Guest",
                columns: new[] { "EventId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Guest_PartyId_InvitedAt",
                table: "Events_Guest",
                columns: new[] { "PartyId", "InvitedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Material_EventId_AddedAt",
                table: "Events_Material",
                columns: new[] { "EventId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Material_FileId",
                table: "Events_Material",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_EventId_Slot_Table",
                table: "Events_Meeting",
                columns: new[] { "EventId", "Slot", "Table" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FinancierId_Slot",
                table: "Events_Meeting",
                columns: new[] { "FinancierId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FirmId_FinancierId",
                table: "Events_Meeting",
                columns: new[] { "FirmId", "FinancierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FirmId_Slot",
                table: "Events_Meeting",
                columns: new[] { "FirmId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_Outcome",
                table: "Events_Meeting",
                column: "Outcome");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_LocalizationSet",
                table: "Events_Proposal",
                column: "LocalizationSet");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_PartyId_CreatedAt",
                table: "Events_Proposal",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_State_CreatedAt",
                table: "Events_Proposal",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_UserId",
                table: "Events_Proposal",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_CheckedInAt",
                table: "Events_SignUp",
                column: "CheckedInAt");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_Code",
                table: "Events_SignUp",
                columns: new[] { "EventId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_State_SignedUpAt",
                table: "Events_SignUp",
                columns: new[] { "EventId", "State", "SignedUpAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_UserId",
                table: "Events_SignUp",
                columns: new[] { "EventId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_UserId_SignedUpAt",
                table: "Events_SignUp",
                columns: new[] { "UserId", "SignedUpAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Text_EventId_Culture",
                table: "Events_Text",
                columns: new[] { "EventId", "Culture" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Events_Campaign");

            migrationBuilder.DropTable(
                name: "Events_Material");

            migrationBuilder.DropTable(
                name: "Events_Meeting");

            migrationBuilder.DropTable(
                name: "Events_Proposal");

            migrationBuilder.DropTable(
                name: "Events_SignUp");

            migrationBuilder.DropTable(
                name: "Events_Text");

            migrationBuilder.DropTable(
                name: "Events_Guest");

            migrationBuilder.DropTable(
                name: "Events_Event");
        }
    }
}
